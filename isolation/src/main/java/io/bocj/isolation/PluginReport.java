package io.bocj.isolation;

/**
 * What a plugin has done so far.
 *
 * @param behaviors how many have ended, whatever way
 * @param failures how many of those threw, those that were stopped included
 * @param exceeded how many were stopped because a budget was used up
 * @param fuel units used; of behaviors that were abandoned the whole budget
 * @param allocated bytes charged; of behaviors that were abandoned the whole budget
 * @param printed bytes printed
 * @param spaces how many class spaces were made: one a worker, and one more whenever a behavior was
 *     stopped or statics might have kept too much
 * @param abandoned threads that were given up; at three the plugin is disabled
 * @param abandonedNow of those, how many have not ended yet
 */
public record PluginReport(
    long behaviors,
    long failures,
    long exceeded,
    long fuel,
    long allocated,
    long printed,
    long spaces,
    long abandoned,
    long abandonedNow) {}
