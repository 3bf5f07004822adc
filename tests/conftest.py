pytest_plugins = ["tests.harness.fixtures", "tests.harness.kafka_container"]
