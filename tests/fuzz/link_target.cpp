#include "fuzz/targets.h"
#include "io/corrections_json.h"
#include "io/link.h"

namespace attache::fuzz {

void fuzz_link(std::string_view bytes) {
    const DecodedLink decoded = decode_link(bytes);
    ensure(decoded.notes.size() <= k_max_link_notes + 1, "notes have a limit");
    ensure(decoded.link.show.size() <= k_max_link_choices, "choices have a limit");
    if (const auto fix = read_linked_corrections(decoded.link.corrections); fix) {
        if (const auto linked = linked_corrections(fix.value().corrections); linked) {
            Link whole = decoded.link;
            whole.corrections = linked.value();
            ensure(decode_link(encode_link(whole)).link.corrections == linked.value() ||
                       encode_link(whole).size() > k_max_link_bytes,
                   "corrections go through a link as they are");
        }
    }
    const std::string written = encode_link(decoded.link);
    ensure(written.substr(0, 2) == "#/", "a link begins with #/");
    if (written.size() > k_max_link_bytes) return;  // escapes are longer than what they stand for
    const DecodedLink again = decode_link(written);
    ensure(encode_link(again.link) == written, "a link that is written is read as the same");
}

}  // namespace attache::fuzz
