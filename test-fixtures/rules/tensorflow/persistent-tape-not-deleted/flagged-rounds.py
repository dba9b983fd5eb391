"""Several gradients in each round of a loop, and the tape stays until the next round."""
import tensorflow as tf


def train(actor, critic, optimizer, batches):
    for batch in batches:
        with tf.GradientTape(persistent=True) as tape:  # smell (hint): This persistent tape keeps every intermediate result until
            values = critic(batch)
            actor_loss = -tf.reduce_mean(actor(batch) * values)
            critic_loss = tf.reduce_mean(tf.square(values))
        actor_gradients = tape.gradient(actor_loss, actor.trainable_variables)
        critic_gradients = tape.gradient(critic_loss, critic.trainable_variables)  # both from one forward pass
        optimizer.apply_gradients(zip(actor_gradients, actor.trainable_variables))
        optimizer.apply_gradients(zip(critic_gradients, critic.trainable_variables))


weights = [tf.Variable(1.0), tf.Variable(2.0)]
for step in range(100):
    with tf.GradientTape(persistent=True) as tape:  # smell (hint): This persistent tape keeps
        total = weights[0] * weights[1]
    for weight in weights:
        weight.assign_sub(0.1 * tape.gradient(total, weight))
    if step % 10 == 0:
        print(total)

step = 0
while step < 10:
    step += 1
    with tf.GradientTape(persistent=True) as tape:  # smell (hint): This persistent tape keeps
        total = weights[0] * weights[1]
    if step > 5: print(tape.gradient(total, weights[0])); print(tape.gradient(total, weights[1]))
