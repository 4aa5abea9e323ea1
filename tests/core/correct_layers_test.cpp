#include <doctest/doctest.h>

#include "correct/correction_layers.h"
#include "correct/merge_corrections.h"

namespace attache {
namespace {

const HideRelation k_hide{"r.a.1"};
const RetypeRelation k_retype{"r.b.1", {}};
const RenameEntity k_rename{"UZB", "Usbekistan"};

AddRelation adding(const char* source, std::uint32_t number = k_first_added_relation) {
    return {"s.a", number, {source, "TJK", false}, {}};
}

TEST_CASE("layers: all are seen, and a link's count where both are about the same") {
    const CorrectionLayers layers = layered({k_hide, k_rename}, {RenameEntity{"UZB", "Other"}, k_retype});
    CHECK(seen(layers) == Corrections{k_hide, RenameEntity{"UZB", "Other"}, k_retype});
    CHECK_FALSE(is_lent(layers, k_hide));
    CHECK(is_lent(layers, k_retype));
    CHECK(is_lent(layers, RenameEntity{"UZB", "Other"}));
}

TEST_CASE("layers: what a link adds never takes the place of what the reader added") {
    const CorrectionLayers layers = layered({adding("UZB")}, {adding("RUS")});
    CHECK(layers.lent == Corrections{adding("RUS", k_first_added_relation + 1)});
    CHECK(seen(layers).size() == 2);
    CHECK(layered({adding("UZB")}, {adding("UZB")}).lent.empty());
}

TEST_CASE("layers: what the reader corrects is the reader's, and the link's about the same makes room") {
    CorrectionLayers layers = corrected(layered({}, {k_rename, adding("RUS")}), {RenameEntity{"UZB", "Mine"}});
    CHECK(layers.own == Corrections{RenameEntity{"UZB", "Mine"}});
    CHECK(layers.lent == Corrections{adding("RUS")});

    RelationKind kind;
    kind.theme = Theme::Energy;
    const std::string added = subject_of(adding("RUS"));
    layers = corrected(layers, {RetypeRelation{added, kind}});
    CHECK(layers.lent.empty());
    REQUIRE(layers.own.size() == 2);
    CHECK(std::get<AddRelation>(layers.own[1]).kind == kind);
    CHECK(corrected(layered({}, {adding("RUS")}), {HideRelation{added}}) == CorrectionLayers());
}

TEST_CASE("layers: taking a link's correction back shows the reader's own again") {
    CorrectionLayers layers = layered({k_rename}, {RenameEntity{"UZB", "Other"}});
    layers = without(layers, seen(layers).front());
    CHECK(seen(layers) == Corrections{k_rename});
    CHECK(without(layers, k_rename) == CorrectionLayers());

    // The reader's added relation as the link changes it: first the change goes, then the relation.
    RelationKind kind;
    kind.polarity = -1;
    layers = layered({adding("UZB")}, {RetypeRelation{subject_of(adding("UZB")), kind}});
    REQUIRE(seen(layers).size() == 1);
    layers = without(layers, seen(layers).front());
    CHECK(seen(layers) == Corrections{adding("UZB")});
}

TEST_CASE("layers: all of them can be kept") {
    const CorrectionLayers layers = layered({k_hide}, {k_retype});
    CHECK(kept_whole(layers) == CorrectionLayers{{k_hide, k_retype}, {}});
}

TEST_CASE("merging: what either took away is gone, what either made is there") {
    CHECK(merged_corrections({k_hide}, {k_hide}, {k_rename}) == Corrections{k_rename});
    CHECK(merged_corrections({}, {k_hide}, {k_rename}) == Corrections{k_rename, k_hide});
    CHECK(merged_corrections({k_hide, k_rename}, {k_rename}, {k_hide, k_rename, k_retype}) ==
          Corrections{k_rename, k_retype});
    CHECK(merged_corrections({k_hide}, {}, {}).empty());
    CHECK(merged_corrections({}, {k_hide}, {k_hide}) == Corrections{k_hide});
}

TEST_CASE("merging: of one that both changed ours counts; what both added stays both") {
    CHECK(merged_corrections({k_rename}, {RenameEntity{"UZB", "Ours"}}, {RenameEntity{"UZB", "Theirs"}}) ==
          Corrections{RenameEntity{"UZB", "Ours"}});
    CHECK(merged_corrections({}, {adding("UZB")}, {adding("RUS")}) ==
          Corrections{adding("RUS"), adding("UZB", k_first_added_relation + 1)});
    CHECK(merged_corrections({adding("UZB")}, {adding("RUS")}, {adding("UZB"), k_hide}) ==
          Corrections{k_hide, adding("RUS")});
}

}  // namespace
}  // namespace attache
