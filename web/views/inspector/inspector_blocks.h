// What the inspector says about an item, as a list of blocks from top to bottom. Pure functions of the report
// and the filter; how a block looks is inspector_draw.h's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/correctable_report.h"
#include "app/derived.h"
#include "extract/report.h"
#include "graph/filter.h"
#include "graph/item.h"

namespace attache {

struct HeadingBlock {
    std::string kind;    // "Country"
    std::string title;   // "Uzbekistan"
    std::string remark;  // "41 mentions in 23 sentences"; may be empty
};

struct TitleBlock {
    std::string title;
    std::string remark;
    std::size_t leads_to = 0;  // the row where the sentences begin, if they are far below; else 0
};

// A name and a value; pressing it selects `link`.
struct FactBlock {
    std::string name;
    std::string value;
    Item link;
};

struct NoteBlock {
    std::string text;
    Item link;  // where it is about
};

// A check, told by its whole claim; its verdict is shown before it.
struct CheckBlock {
    CheckId check;
    std::string claim;
    CheckVerdict verdict = CheckVerdict::Consistent;
};

// Relations by sign, with what the signs mean.
struct SignsBlock {
    SignCounts counts{};
};

// An actor, a tie of the inspected actor to another, or one direction of a tie, with its relations by sign.
struct ActorBlock {
    Item item;  // what pressing the row selects, if anything
    std::string name;
    SignCounts counts{};
    std::uint32_t most = 1;  // of the list that it stands in
};

struct ThemeBlock {
    Theme theme = Theme::Aid;
    std::uint32_t count = 0;
    std::uint32_t most = 1;
};

// Relations by how they are said.
struct StatusesBlock {
    std::array<std::uint32_t, static_cast<std::size_t>(RelationStatus::Count_)> counts{};
};

// Dated relations by year.
struct YearsBlock {
    std::int32_t first_year = 0;
    std::vector<SignCounts> years;
};

// A sentence that shows the item.
struct EvidenceBlock {
    SentenceId sentence;
    RelationId relation = RelationId::none();  // that it states; none: it only mentions the item
    Item item;                                 // what is marked in it
};

// One of the person's corrections, which can be taken back.
struct CorrectionBlock {
    std::size_t index = 0;
    std::string text;
};

// What can be corrected of an item.
struct EditsBlock {
    Item item;
};

using InspectorBlock = std::variant<HeadingBlock, TitleBlock, FactBlock, NoteBlock, CheckBlock, SignsBlock, ActorBlock,
                                    ThemeBlock, StatusesBlock, YearsBlock, EvidenceBlock, CorrectionBlock, EditsBlock>;

struct InspectorRequest {
    const Report* report = nullptr;
    std::string report_name;
    Item item;
    Filter filter;
    const CorrectableReport* corrected = nullptr;  // the same report; nullptr: it cannot be corrected here
    friend bool operator==(const InspectorRequest&, const InspectorRequest&) = default;
};

// For std::monostate: an overview of the whole report. Linear in the number of relations.
[[nodiscard]] std::vector<InspectorBlock> make_inspector_blocks(const InspectorRequest& request);

}  // namespace attache
