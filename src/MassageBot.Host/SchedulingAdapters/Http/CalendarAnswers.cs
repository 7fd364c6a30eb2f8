using MassageBot.Host.Operations;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>Told and not required: without the calendar the bot still explains, screens and takes bookings to carry out later.</summary>
internal sealed class CalendarAnswers(CalendarCall calendar) : IReadinessCheck
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    public string Name => "calendar";

    public bool Required => false;

    public async Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken)
    {
        var answer = await calendar.GetTextAsync("v1/health", Deadline, cancellationToken).ConfigureAwait(false);
        return new ReadinessFinding(answer is CalendarAnswer<string>.Given);
    }
}
