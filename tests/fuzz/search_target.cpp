// What somebody types into the search field, over a small report.
#include "extract/report.h"
#include "fuzz/targets.h"
#include "search/search_query.h"

namespace attache::fuzz {
namespace {

const Report& small_report() {
    static const Report report =
        read_report("small.txt",
                    "kenya gave uganda $ 5 million in 2010 to build a power plant .\n\n"
                    "the united nations says that water is scarce .\n\n"
                    "uganda 's president museveni met with kenyan officials on may 1 , 2012 .\n")
            .value();
    return report;
}

}  // namespace

void fuzz_search(std::string_view bytes) {
    const SearchQuery query = parse_search(small_report(), bytes);
    ensure(query.words.size() <= k_max_search_bytes, "a query has a limit");
    ensure(complete_search(small_report(), bytes, 5).size() <= 5, "completions have a limit");
}

}  // namespace attache::fuzz
