"""Prints tables as JSON: {"columns": [[name, type]…], "rows": […]} for each folder of Parquet, a line each."""

import json
import os
import sys

os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
os.environ["PYSPARK_PYTHON"] = sys.executable

from pyspark.sql import SparkSession  # noqa: E402

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
for folder in sys.argv[1:]:
    table = spark.read.parquet(folder)
    print(json.dumps({"columns": table.dtypes, "rows": [row.asDict(recursive=True) for row in table.collect()]}))
