#include "fuzz/targets.h"
#include "io/link.h"

namespace attache::fuzz {

void fuzz_link(std::string_view bytes) {
    const DecodedLink decoded = decode_link(bytes);
    ensure(decoded.notes.size() <= k_max_link_notes + 1, "notes have a limit");
    const std::string written = encode_link(decoded.link);
    ensure(written.substr(0, 2) == "#/", "a link begins with #/");
    if (written.size() > k_max_link_bytes) return;  // escapes are longer than what they stand for
    const DecodedLink again = decode_link(written);
    ensure(encode_link(again.link) == written, "a link that is written is read as the same");
}

}  // namespace attache::fuzz
