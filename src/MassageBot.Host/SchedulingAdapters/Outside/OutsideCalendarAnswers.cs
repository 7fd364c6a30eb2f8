using MassageBot.Host.Operations;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>Told and not required: without the calendar the bot still explains, screens and takes bookings to carry out later.</summary>
internal sealed class OutsideCalendarAnswers(IOutsideCalendar calendar) : IReadinessCheck
{
    public string Name => "calendar";

    public bool Required => false;

    public async Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken) =>
        new(await calendar.AnswersAsync(cancellationToken).ConfigureAwait(false));
}
