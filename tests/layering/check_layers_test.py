#!/usr/bin/env python3
"""The layering check finds each kind of violation when one is planted, and nothing in what is allowed."""
import tempfile
import unittest
from pathlib import Path

from check_layers import check
from layers import LINKS

ALLOWED_LINKS = "".join(f"{target}\t{';'.join(names)}\n" for target, names in LINKS.items())


class CheckLayers(unittest.TestCase):
    def faults(self, files, links=ALLOWED_LINKS):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check(Path(folder), links)[0]

    def assert_found(self, name, line, message):
        faults = self.faults({name: f"#pragma once\n{line}\n"})
        self.assertEqual(len(faults), 1, faults)
        self.assertIn(f"{name}:2:", faults[0])
        self.assertIn(message, faults[0])

    def test_allowed(self):
        self.assertEqual(
            self.faults(
                {
                    "core/parse/tokens.cpp": '#include "parse/tokens.h"\n#include "base/span.h"\n#include <vector>\n',
                    "core/io/report_json.cpp": '#include <nlohmann/json.hpp>\n#include "graph/filter.h"\n',
                    "web/views/graph/graph_view.cpp": '#include "views/graph/graph_view.h"\n#include <imgui.h>\n#include "app/state.h"\n',
                    "web/views/frame/root_view.cpp": '#include "views/graph/graph_view.h"\n',
                    "web/platform/window.cpp": "#ifdef __EMSCRIPTEN__\n#include <emscripten.h>\n#endif\n#include <SDL.h>\n",
                    "web/main.cpp": '#include "platform/window.h"\n#include "views/frame/root_view.h"\n',
                }
            ),
            [],
        )

    def test_core_looking_up(self):
        self.assert_found("core/base/a.h", '#include "parse/document.h"', "core/base must not know core/parse")

    def test_core_knowing_io(self):
        self.assert_found("core/graph/a.h", '#include "io/link.h"', "core/graph must not know core/io")

    def test_core_knowing_window(self):
        self.assert_found("core/extract/a.cpp", '#include "app/state.h"', "core/extract must not know web/app")

    def test_core_with_files(self):
        self.assert_found("core/source/a.cpp", "#include <fstream>", "must not include fstream")

    def test_core_with_clock(self):
        self.assert_found("core/extract/a.cpp", "#include <chrono>", "must not include chrono")

    def test_json_outside_io(self):
        self.assert_found("web/app/a.cpp", "#include <nlohmann/json.hpp>", "must not include nlohmann/json.hpp")

    def test_app_with_imgui(self):
        self.assert_found("web/app/a.cpp", "#include <imgui_internal.h>", "must not include imgui_internal.h")

    def test_app_with_imgui_in_quotes(self):
        self.assert_found("web/app/a.cpp", '#include "imgui.h"', "must not include imgui.h")

    def test_views_with_sdl(self):
        self.assert_found("web/views/a.cpp", "#include <SDL.h>", "must not include SDL.h")

    def test_ui_knowing_app(self):
        self.assert_found("web/ui/a.cpp", '#include "app/state.h"', "web/ui must not know web/app")

    def test_view_knowing_another(self):
        faults = self.faults({"web/views/aid/aid_view.cpp": '#include "views/graph/graph_view.h"\n'})
        self.assertEqual(faults, ["web/views/aid/aid_view.cpp: a view must not know another view: it sees views/graph/graph_view.h"])

    def test_view_knowing_another_by_a_third_file(self):
        faults = self.faults(
            {
                "web/views/aid/aid_view.cpp": '#include "views/bars.h"\n',
                "web/views/bars.h": '#include "views/graph/graph_view.h"\n',
                "web/views/graph/graph_view.cpp": '#include "views/graph/graph_view.h"\n',
            }
        )
        self.assertEqual(faults, ["web/views/aid/aid_view.cpp: a view must not know another view: it sees views/graph/graph_view.h"])

    def test_platform_macro(self):
        self.assert_found("web/main.cpp", "#if defined(__EMSCRIPTEN__)", "may ask which platform it is")

    def test_link(self):
        faults = self.faults({}, ALLOWED_LINKS.replace("attache_app\t", "attache_app\tattache_options;attache_imgui;"))
        self.assertEqual(faults, ["attache_app must not link attache_imgui"])

    def test_missing_target(self):
        faults = self.faults({}, "".join(line for line in ALLOWED_LINKS.splitlines(True) if "attache_io\t" not in line))
        self.assertEqual(len(faults), 1)
        self.assertIn("attache_io: the build has no such target", faults[0])


if __name__ == "__main__":
    unittest.main()
