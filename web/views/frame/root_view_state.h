// The views' own states: what each panel remembers between frames.
#pragma once

#include <cstdint>

#include "ui/popup_sizes.h"
#include "ui/screen_map.h"
#include "ui/type.h"
#include "views/aid/aid_view.h"
#include "views/correction/corrections_list.h"
#include "views/frame/compare_panel.h"
#include "views/frame/item_menu.h"
#include "views/frame/notices_view.h"
#include "views/frame/outline_view.h"
#include "views/frame/root_layout.h"
#include "views/frame/search_view.h"
#include "views/graph/graph_view.h"
#include "views/inspector/inspector_view.h"
#include "views/map/map_view.h"
#include "views/matrix/matrix_view.h"
#include "views/reader/find_field.h"
#include "views/reader/reader_view.h"
#include "views/table/table_view.h"
#include "views/timeline/timeline_view.h"

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
    ItemMenuState item_menu;
    PopupSizes popups;

    // The choices within a view that it was given last.
    struct TakenChoices {
        const Report* report = nullptr;
        std::vector<std::string> words;
    };
    std::array<TakenChoices, k_views.size()> taken_choices;

    // What narrow and medium layouts follow.
    Item followed_selection;
    std::uint32_t followed_reader_request = 0;
    std::uint32_t followed_find_request = 0;
    LayoutKind layout_kind = LayoutKind::Wide;
    const Report* report = nullptr;
};

}  // namespace attache
