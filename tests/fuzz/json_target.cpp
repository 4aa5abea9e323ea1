#include "fuzz/targets.h"
#include "io/json_value.h"

namespace attache::fuzz {

void fuzz_json(std::string_view bytes) {
    const Result<JsonValue> value = parse_json(bytes);
    if (!value) {
        ensure(!value.error().message.empty(), "an error says what is wrong");
        return;
    }
    if (value.value().is(JsonKind::Object))
        ensure(value.value().keys.size() == value.value().items.size(), "each key has a value");
}

}  // namespace attache::fuzz
