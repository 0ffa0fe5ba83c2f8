"""Policies through Apache Spark: each partition is piped through one `smallprint --jsonl`.

    python recipes/spark_pipe.py policies results

Reads a folder of policies (or rows, where the name ends in .jsonl or .jsonl.gz) and leaves results/jsonl, the command
line's own lines, and results/parquet, the same as a table. A row that can't be read is an error in both. A process that
dies ends neither the job nor its partition's results: the rows that it left unanswered become errors, and the job ends with 1.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

sys.path.insert(0, str(Path(__file__).parent))
from rows import row_of  # noqa: E402

PROGRAM = Path(__file__).resolve().parent.parent / "dist" / "cli" / "smallprint.js"

# Spark's pipe tells nothing of how a process ended: the shell says it, on a line of its own. What the process left unread is
# read away, or Spark would complain of a broken pipe.
SHELL = '"$@"; status=$?; cat > /dev/null; printf \'\\n{"status":%d}\\n\' "$status"'

ANSWER = """
    id string, source struct<url: string, type: string, words: int, language: string>, isPolicy boolean, reason string,
    title string, company string, updated string, facts array<struct<id: string, stance: string, confidence: double>>,
    warnings array<struct<fact: string>>, error struct<code: string, message: string>
"""


def arguments():
    parser = argparse.ArgumentParser(description="Policies through Apache Spark.")
    parser.add_argument("input", help="a folder of policies, or rows in a .jsonl file")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument("--partitions", type=int, help="default: two a core; a few hundred rows each is a good size")
    parser.add_argument("--master", help="default: local[*], or what spark-submit says")
    parser.add_argument("--command", default=f"node {shlex.quote(str(PROGRAM))}", help="the command line")
    return parser.parse_args()


def facts_of(command):
    """Ids of the facts, from the command line itself; ends the program where that does not run."""
    try:
        run = subprocess.run(command, input='{"id":0,"text":"-"}\n', capture_output=True, text=True, check=True)
        return [fact["id"] for fact in json.loads(run.stdout)["facts"]]
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError) as error:
        sys.exit(f"spark_pipe.py: {shlex.join(command)} does not run ({error}). Is it built? npm run build")


def session(master):
    # Spark's workers must be this Python, and Java reads file names in the locale's characters
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"
    if master is None and "PYSPARK_GATEWAY_PORT" not in os.environ:
        master = "local[*]"
    builder = (
        SparkSession.builder.appName("smallprint")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.debug.maxToStringFields", "100")
        .config("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", "true")
    )
    if master is not None:
        builder = builder.master(master)
        if master.startswith("local"):
            # what Spark opens for itself, its page of progress too, is for this machine only
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    return builder.getOrCreate()


def exists(context, place):
    path = context._jvm.org.apache.hadoop.fs.Path(place)
    return path.getFileSystem(context._jsc.hadoopConfiguration()).exists(path)


def rows_of(context, source, partitions):
    """The input as an RDD of lines of JSON, dealt evenly over the partitions."""
    if source.endswith((".jsonl", ".jsonl.gz")):
        rows = context.textFile(source)
    else:
        folder = source.rstrip("/") + "/"
        rows = context.binaryFiles(source).map(lambda file: row_of(file[0].split(folder, 1)[1], bytes(file[1])))
    return rows.repartition(partitions)


def parse(line):
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def id_of(line):
    """A row's or an answer's id, as JSON; None where it has none."""
    value = parse(line).get("id")
    return None if value is None else json.dumps(value)


def lost(name):
    message = "smallprint ended before it answered"
    return f'{{"id":{name},"error":{{"code":"internal","message":"{message}"}}}}'


def table(answers, facts):
    """Lines of JSON as columns: one struct a fact, null in rows with an error; `json` holds the whole line."""
    answer = answers.select("value", f.from_json("value", ANSWER).alias("a"))
    stances = f.map_from_entries(
        f.transform("a.facts", lambda fact: f.struct(fact["id"], f.struct(fact["stance"], fact["confidence"])))
    )
    return answer.withColumn("stances", stances).select(
        "a.id",
        *(f"a.source.{name}" for name in ("url", "type", "words", "language")),
        *(f"a.{name}" for name in ("isPolicy", "reason", "title", "company", "updated")),
        *(f.col("stances")[fact].alias(column(fact)) for fact in facts),
        f.col("a.warnings.fact").alias("warnings"),
        "a.error",
        f.col("value").alias("json"),
    )


def column(fact):
    """A fact's column: a dot or a hyphen in a name would have to be quoted in every query."""
    return fact.replace(".", "_").replace("-", "_")


def main():
    options = arguments()
    command = [*shlex.split(options.command), "summarize", "--jsonl"]
    facts = facts_of(command)
    source, target = (place if "://" in place else os.path.abspath(place) for place in (options.input, options.output))

    spark = session(options.master)
    context = spark.sparkContext
    context.addPyFile(str(Path(__file__).parent / "rows.py"))
    if exists(context, target):
        sys.exit(f"spark_pipe.py: {target} is there already")

    rows = rows_of(context, source, options.partitions or 2 * context.defaultParallelism)
    piped = rows.pipe(shlex.join(["sh", "-c", SHELL, "sh", *command]), {"PATH": os.environ["PATH"]})
    # run once, whatever is asked of it below
    lines = piped.filter(lambda line: line != "").persist(StorageLevel.DISK_ONLY)
    statuses = lines.filter(lambda line: line.startswith('{"status":')).map(lambda line: parse(line)["status"]).collect()
    answers = lines.filter(lambda line: "id" in parse(line))
    # a partition whose shell died too has said nothing: only those that ended well count
    failed = lines.getNumPartitions() - statuses.count(0)
    if failed > 0:
        asked = rows.map(id_of).filter(lambda name: name is not None)
        answers = answers.union(asked.subtract(answers.map(id_of)).map(lost))

    answers.saveAsTextFile(f"{target}/jsonl")
    table(spark.read.text(f"{target}/jsonl"), facts).write.parquet(f"{target}/parquet")

    results = spark.read.parquet(f"{target}/parquet")
    rows, policies, errors = results.selectExpr("count(*)", "count_if(isPolicy)", "count(error)").first()
    print(f"{rows} rows: {policies} policies, {errors} errors", file=sys.stderr)
    spark.stop()
    if failed > 0:
        ended = sorted({status for status in statuses if status != 0}) or "unknown"
        sys.exit(f"spark_pipe.py: {failed} processes ended with a failure (exit status {ended})")


if __name__ == "__main__":
    main()
