// The explorer, for the desktop and for the browser: hands the program to the platform.
#include <memory>

#include "base/version.h"
#include "platform/application.h"
#include "program.h"

int main(int argc, char** argv) {
    const attache::Launch launch{
        attache::k_version,
        [](const attache::StartRequest& request) -> std::unique_ptr<attache::Application> {
            return std::make_unique<attache::Program>(request);
        },
    };
    return attache::start(argc, argv, launch);
}
