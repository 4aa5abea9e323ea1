// RelationTrace: what the relation step looked at in one sentence, for a tool that explains it.
#pragma once

#include "base/ids.h"
#include "extract/relations/relation_draft.h"
#include "parse/tags.h"

namespace attache {

struct RelationTrace {
    SentenceId sentence;  // which one; set by who asks

    Tags tags;  // of the whole document
    Setting setting;
    RelationDrafts drafts;  // with their themes, before one is chosen over another
};

}  // namespace attache
