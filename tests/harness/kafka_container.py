"""Apache Kafka itself, one KRaft node in a container. Where the Docker engine or the image is missing the tests that need
it are skipped by name, unless HEMICYCLE_X_REQUIRE contains kafka."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass

import docker
import pytest
from docker.errors import APIError, DockerException, ImageNotFound
from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer

from tests.harness.require import require_or_skip
from tests.harness.servers import answers, free_port, wait_until

IMAGE = "apache/kafka:4.1.0"
READY_WITHIN_S = 60.0


@dataclass(frozen=True, slots=True)
class ApacheKafka:
    bootstrap_servers: str
    container: DockerContainer

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """Connected and silent, as behind a network that drops everything."""
        self.container.get_wrapped_container().pause()
        try:
            yield
        finally:
            self.container.get_wrapped_container().unpause()


def environment(port: int) -> dict[str, str]:
    return {
        "CLUSTER_ID": "5L6g3nShT-eMCtK--X86sw",
        "KAFKA_NODE_ID": "1",
        "KAFKA_PROCESS_ROLES": "broker,controller",
        "KAFKA_LISTENERS": "PLAINTEXT://:9092,CONTROLLER://:9093",
        "KAFKA_ADVERTISED_LISTENERS": f"PLAINTEXT://127.0.0.1:{port}",
        "KAFKA_CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "KAFKA_INTER_BROKER_LISTENER_NAME": "PLAINTEXT",
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
        "KAFKA_CONTROLLER_QUORUM_VOTERS": "1@localhost:9093",
        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "KAFKA_AUTO_CREATE_TOPICS_ENABLE": "false",
        "KAFKA_HEAP_OPTS": "-Xms256m -Xmx512m",
    }


@pytest.fixture(scope="session")
def apache_kafka() -> Iterator[ApacheKafka]:
    """One broker for all tests: use topic names of your own."""
    os.environ["TESTCONTAINERS_RYUK_DISABLED"] = (
        "true"  # its image would have to be pulled; stop() below ends the broker
    )
    testcontainers_config.ryuk_disabled = True  # read from the environment when it was imported
    try:
        engine = docker.from_env(timeout=30)
        engine.ping()
    except DockerException:
        require_or_skip("kafka", "Apache Kafka: no Docker engine")
    try:
        engine.images.get(IMAGE)
    except ImageNotFound:
        try:
            engine.images.pull(IMAGE)
        except (APIError, DockerException):
            require_or_skip("kafka", f"Apache Kafka: image {IMAGE} not here and cannot be pulled")
    finally:
        engine.close()
    port = free_port()
    container = DockerContainer(IMAGE).with_bind_ports(9092, port)
    for name, value in environment(port).items():
        container = container.with_env(name, value)
    try:
        container.start()
        wait_until(lambda: answers(port), IMAGE, READY_WITHIN_S)
        yield ApacheKafka(f"127.0.0.1:{port}", container)
    finally:
        container.stop()
