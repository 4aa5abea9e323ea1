// The views' own states: what each panel remembers between frames.
#pragma once

#include <cstdint>

#include "ui/screen_map.h"
#include "ui/type.h"
#include "views/aid_view.h"
#include "views/corrections_list.h"
#include "views/compare_panel.h"
#include "views/find_field.h"
#include "views/graph_view.h"
#include "views/inspector_view.h"
#include "views/map_view.h"
#include "views/matrix_view.h"
#include "views/notices_view.h"
#include "views/outline_view.h"
#include "views/reader_view.h"
#include "views/root_layout.h"
#include "views/search_view.h"
#include "views/table_view.h"
#include "views/timeline_view.h"

namespace attache {

struct RootViewState {
    TypeFaces faces;
    ScreenMap screen;  // of the last frame
    RootProportions proportions;

    FindFieldState find;
    OutlineState outline;
    ReaderState reader;
    GraphState graph;
    TimelineState timeline;
    AidState aid;
    MatrixState matrix;
    TableState table;
    MapViewState map;
    InspectorState inspector;
    NoticesState notices;
    SearchState search;
    CorrectionsListState corrections;
    CompareState compare;

    // What narrow and medium layouts follow.
    Item followed_selection;
    std::uint32_t followed_reader_request = 0;
    std::uint32_t followed_find_request = 0;
    LayoutKind layout_kind = LayoutKind::Wide;
    const Report* report = nullptr;
};

}  // namespace attache
