# Databricks notebook source
import tensorflow as tf

# COMMAND ----------

inputs = tf.keras.Input((8,))
model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(inputs))
#       ^^^^^^^^^^^^^^ smell: Each run of this cell
model.compile(loss="mse")
model.fit(table, prices)
