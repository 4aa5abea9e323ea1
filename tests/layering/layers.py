"""Who may know whom: the one place where the directions of ARCHITECTURE.md are written down for the check."""

# A part is a folder. It may include its own headers and those of the parts named here.
CORE = ["core/base", "core/source", "core/lexicon", "core/parse", "core/extract", "core/graph", "core/search",
        "core/correct"]
PARTS = {part: CORE[:index] for index, part in enumerate(CORE)}
PARTS |= {
    "core/geo": ["core/base"],
    "core/io": CORE,
    "core/eval": CORE + ["core/io"],
    "core/explain": CORE + ["core/io"],
    "pdf": ["core/base", "core/source"],
    "cli": CORE + ["core/io", "core/eval", "core/explain", "pdf"],
    "web/app": CORE + ["core/io", "core/geo"],
    "web/ui": [],
    "web/views": CORE + ["core/geo", "web/app", "web/ui"],
    "web/document": CORE + ["core/io", "web/app", "web/views"],
    "web/platform": ["core/base", "core/source", "web/ui", "pdf"],
    "web": CORE + ["core/io", "core/geo", "web/app", "web/ui", "web/views", "web/document", "web/platform"],  # main.cpp
}

# Headers of libraries, by the parts that may include them.
LIBRARIES = {
    r"nlohmann/.*": ["core/io"],
    r"(imgui|imstb)[a-z_0-9]*\.h": ["web/ui", "web/views", "web/platform", "web"],
    r"SDL[A-Za-z_0-9]*\.h|SDL2/.*|GL/.*|GLES[23]/.*|emscripten.*": ["web/platform"],
    r"poppler-.*": ["pdf"],
    r"zlib\.h": ["core/io"],
    # core takes bytes and gives bytes: no files, no network, no clock, no threads, no chance.
    r"fstream|filesystem|cstdio|stdio\.h|iostream|ostream|istream": ["cli", "web/platform", "web"],
    r"chrono|ctime|time\.h|random|thread|mutex|atomic|future": ["cli", "web/platform", "web"],
    r"sys/.*|unistd\.h|fcntl\.h|netdb\.h|arpa/.*|netinet/.*": ["cli", "web/platform"],
}

# Macros that tell the platforms apart, and the only part that may ask.
PLATFORM_MACRO = r"__EMSCRIPTEN__|__wasm__|_WIN32|__linux__|__APPLE__"
PLATFORM_PART = "web/platform"

# The link lines, target by target: what each may name, directly. attache_options only carries compiler flags.
LINKS = {
    "attache_tables": [],
    "attache_core": ["attache_tables"],
    "attache_io": ["attache_core", "attache_zlib", "nlohmann_json::nlohmann_json"],
    "attache_eval": ["attache_core", "attache_io"],
    "attache_explain": ["attache_core", "attache_io"],
    "attache_pdf": ["attache_core", "PkgConfig::POPPLER_CPP"],
    "attache_cli": ["attache_core", "attache_io", "attache_eval", "attache_explain", "attache_pdf"],
    "attache": ["attache_cli"],
    "attache_app": ["attache_core", "attache_io"],
    "attache_ui": ["attache_imgui"],
    "attache_views": ["attache_core", "attache_app", "attache_ui", "attache_imgui"],
    "attache_document": ["attache_app", "attache_views"],
    "attache_platform": ["attache_core", "attache_pdf", "attache_ui", "attache_imgui", "attache_imgui_backends", "attache_sdl2", "PNG::PNG"],
    "attache_window": ["attache_core", "attache_io", "attache_app", "attache_ui", "attache_views", "attache_document", "attache_platform"],
}
EVERYBODY_LINKS = ["attache_options"]
