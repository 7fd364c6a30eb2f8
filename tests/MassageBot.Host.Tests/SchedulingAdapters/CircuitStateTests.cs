using MassageBot.Host.SchedulingAdapters.Circuit;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class CircuitStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);

    [Fact]
    public void It_opens_after_five_failures_in_a_row_and_not_after_five_among_answers()
    {
        After(CallEnd.Failed, CallEnd.Failed, CallEnd.Failed, CallEnd.Failed).IsOpen.ShouldBeFalse();
        After(CallEnd.Failed, CallEnd.Failed, CallEnd.Failed, CallEnd.Failed, CallEnd.Answered, CallEnd.Failed).IsOpen.ShouldBeFalse();
        After(Failures(5)).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(8, 8)]
    [InlineData(9, 10)]
    [InlineData(1_000, 10)]
    public void Its_pauses_grow_up_to_ten_seconds(int failures, double seconds) => After(Failures(failures)).PauseAt(Now).TotalSeconds.ShouldBe(seconds);

    [Fact]
    public void One_call_tries_when_the_pause_is_over_and_the_others_wait_for_its_end()
    {
        var open = After(Failures(5));
        var later = Now.AddSeconds(1);

        open.PauseAt(later).ShouldBe(TimeSpan.Zero);
        open.Trying(later).PauseAt(later).ShouldBeGreaterThan(TimeSpan.FromSeconds(10));
        open.Trying(later).After(CallEnd.Answered, later).ShouldBe(CircuitState.Closed);
    }

    [Fact]
    public void A_refused_key_stops_the_calls_for_minutes()
    {
        var locked = After(CallEnd.LockedOut);

        locked.PauseAt(Now).ShouldBe(TimeSpan.FromMinutes(5));
        locked.After(CallEnd.Failed, Now.AddMinutes(5)).PauseAt(Now.AddMinutes(5)).ShouldBe(TimeSpan.FromMinutes(5));
        locked.After(CallEnd.Answered, Now.AddMinutes(5)).ShouldBe(CircuitState.Closed);
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_keep_it_open() => After(Failures(9)).PauseAt(Now.AddHours(-4)).ShouldBe(TimeSpan.Zero);

    private static CallEnd[] Failures(int count) => [.. Enumerable.Repeat(CallEnd.Failed, count)];

    private static CircuitState After(params CallEnd[] ends) => ends.Aggregate(CircuitState.Closed, (state, end) => state.After(end, Now));
}
