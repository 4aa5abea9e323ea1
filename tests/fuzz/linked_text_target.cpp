// The compressed text of a link: as it stands in an address, and as what its letters stand for.
#include <optional>

#include "fuzz/targets.h"
#include "io/base64url.h"
#include "io/linked_text.h"

namespace attache::fuzz {
namespace {

void read_linked(std::string_view encoded) {
    const Result<std::string> text = decode_linked_text(encoded);
    if (!text) {
        ensure(!text.error().message.empty(), "an error says what is wrong");
        return;
    }
    ensure(text.value().size() <= k_max_linked_bytes, "a text within a link has a limit");
}

}  // namespace

void fuzz_linked_text(std::string_view bytes) {
    read_linked(bytes);
    read_linked(base64url_encode(bytes));
    const std::optional<std::string> encoded = encode_linked_text(bytes);
    if (!encoded) return;
    const Result<std::string> text = decode_linked_text(*encoded);
    ensure(text.has_value() && text.value() == bytes, "a text that is packed is unpacked as the same");
}

}  // namespace attache::fuzz
