// NameCover: which name covers a token, while names are still being found.
#pragma once

#include <vector>

#include "extract/entity_registry.h"
#include "parse/document.h"

namespace attache {

class NameCover {
public:
    // `names` must outlive the cover; of nested names the longest counts.
    NameCover(const Document& document, const std::vector<NameSpan>& names)
        : names_(&names), by_token_(document.tokens.size(), k_none) {
        for (std::size_t i = names.size(); i-- > 0;) {
            for (std::size_t at = names[i].tokens.begin.index(); at < names[i].tokens.end.index(); ++at) {
                by_token_[at] = static_cast<std::uint32_t>(i);
            }
        }
    }

    [[nodiscard]] const NameSpan* at(TokenId token) const {
        const std::uint32_t index = by_token_[token.index()];
        return index == k_none ? nullptr : &(*names_)[index];
    }

private:
    static constexpr std::uint32_t k_none = 0xFFFFFFFF;
    const std::vector<NameSpan>* names_;
    std::vector<std::uint32_t> by_token_;
};

}  // namespace attache
