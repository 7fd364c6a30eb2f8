using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Digest;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using NodaTime;

namespace MassageBot.Bot.Digest;

/// <summary>
/// Shows the figures of the day and of the last week, when somebody asks and when their time has come. The figures of a week are kept when they
/// are first shown: a week later much of what they were counted from is deleted.
/// </summary>
internal sealed class DigestDesk(IDigestFacts facts, IMatters matters) : IStaffDesk, IStaffEar
{
    public IReadOnlyCollection<string> Commands => ["digest"];

    public string VerbPrefix => "digest.";

    public Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var ofWeek = turn.Content.StaffCommands.Read(command.Rest)?.Name == "week";
        return ShowAsync(turn, ofWeek ? DigestKind.Week : DigestKind.Day, turn.Local(turn.Now).Date, cancellationToken);
    }

    public async Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        if (telling is not Telling.DigestDue due)
        {
            return false;
        }

        await ShowAsync(turn, due.Kind, due.Day, cancellationToken);
        return true;
    }

    public Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken) => Task.FromResult<StaffCard?>(null);

    private async Task ShowAsync(StaffTurn turn, DigestKind kind, LocalDate day, CancellationToken cancellationToken)
    {
        var report = kind == DigestKind.Week
            ? await WeekAsync(turn, DigestRange.WeekBefore(day), cancellationToken)
            : new DayReport(turn.Words.Digest, turn.Language).Of(await facts.DayAsync(day, cancellationToken));
        await turn.ShowAsync(DigestCards.Of(turn, report));
    }

    private async Task<DigestReport> WeekAsync(StaffTurn turn, DigestRange week, CancellationToken cancellationToken)
    {
        var counted = await facts.WeekAsync(week, cancellationToken);
        var before = await matters.FindAsync<WeekFacts>(week.Before().Id, cancellationToken);
        if (await matters.FindAsync<WeekFacts>(week.Id, cancellationToken) is null)
        {
            turn.Effects.Matters.Add(MatterChange.New(week.Id, counted with { Unanswered = [] }, isOpen: false));
        }

        return new WeekReport(turn.Words.Digest, turn.Language).Of(counted, before?.Body, turn.IsPrivate && turn.Member.IsManager);
    }
}
