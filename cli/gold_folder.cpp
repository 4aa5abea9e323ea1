#include "gold_folder.h"

#include <utility>

#include "eval/gold_reader.h"
#include "files.h"
#include "printable.h"

namespace attache {

Result<Gold> read_gold_folder(std::string_view path, const GoldLines& lines) {
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    const std::string shown = printable(path);
    if (!is_folder(std::string(path))) return Error{shown + ": there is no such folder of gold marks; check the name"};
    std::vector<GoldFile> files;
    for (const std::string_view name : k_gold_files) {
        const std::string file = std::string(path) + '/' + std::string(name);
        if (!file_exists(file)) continue;
        Result<std::string> text = read_text_file(file);
        if (!text) return text.error();
        files.push_back({name, std::move(text).value()});
    }
    if (files.empty())
        return Error{shown + ": this folder has no gold marks, such as relations.jsonl; name one that has"};
    Result<Gold> gold = read_gold(files, lines);
    if (!gold) return Error{shown + '/' + printable(gold.error().message)};
    return gold;
}

}  // namespace attache
