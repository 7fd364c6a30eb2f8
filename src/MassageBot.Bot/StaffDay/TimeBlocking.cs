using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>Blocks of which one was meant.</summary>
public sealed record BlockChoice(ImmutableArray<PlacedBlock> Blocks);

/// <summary>A block as it was shown.</summary>
public sealed record PlacedBlock(string Id, string? Therapist, Instant From, Instant Until)
{
    public static PlacedBlock Of(DayBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new PlacedBlock(block.Id, block.Therapist?.Value, block.Span.Start, block.Span.End);
    }

    public DayBlock ToBlock() => new() { Id = Id, Therapist = Therapist is null ? null : new TherapistId(Therapist), Span = new Interval(From, Until) };
}

/// <summary>
/// Blocks time and opens it again. Whoever is sick has their time closed at once, so that nobody books it meanwhile; any other block with visits in it is
/// shown first.
/// </summary>
internal sealed class TimeBlocking(IDayBook book, ICallOff callOff, AwayPlans plans, IMatters matters)
{
    public const string PickBlock = StaffDayDesk.Prefix + "pick-block";

    private const string Choice = "block";

    /// <summary>As far as blocks are looked for where no day is named.</summary>
    private const int DaysAhead = 14;

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        if (await WhoseAsync(turn, command.Rest) is not { } whose || await SpanAsync(turn, whose.Rest) is not { } span)
        {
            return;
        }

        // The same message again is the same block.
        var id = Alert.IdOf($"block|{turn.Conversation}|{turn.Context.Activity.Id}");
        await plans.BeginAsync(turn, id, new Away(whose.Therapist, span), blockFirst: command.Name == "sick", cancellationToken);
    }

    public async Task UnblockAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        if (await WhoseAsync(turn, command.Rest) is not { } whose)
        {
            return;
        }

        var blocks = await BlocksAsync(turn, whose.Therapist, whose.Rest, cancellationToken);
        switch (blocks)
        {
            case null:
                break;
            case []:
                await turn.SayAsync(Ours.Say(turn.AwayWords().NothingBlocked));
                break;
            case [var block]:
                await turn.SayAsync(await OpenAsync(turn, block, cancellationToken));
                break;
            default:
                var id = Guid.NewGuid();
                turn.Effects.Matters.Add(MatterChange.New(id, new BlockChoice([.. blocks.Select(PlacedBlock.Of)])));
                await turn.ShowAsync(Choices(turn, id, blocks));
                break;
        }
    }

    public async Task<StaffCard?> PickAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        var matter = press.Id is { } id ? await matters.FindAsync<BlockChoice>(id, cancellationToken) : null;
        var block = matter?.Body.Blocks.FirstOrDefault(known => known.Id == press.Input(Choice))?.ToBlock();
        if (matter is null || block is null || !IsFor(turn, block.Therapist))
        {
            await turn.SayAsync(Ours.Say(turn.Words.Staff.Gone));
            return null;
        }

        turn.Effects.Matters.Add(matter.Changed(matter.Body, isOpen: false));
        return DayCards.Card(turn, "unblocked", await OpenAsync(turn, block, cancellationToken));
    }

    private async Task<Ours> OpenAsync(StaffTurn turn, DayBlock block, CancellationToken cancellationToken)
    {
        var answer = await book.UnblockAsync(block.Id, cancellationToken);
        if (answer is not DayAnswer<bool>.Given)
        {
            return turn.Refusal(answer);
        }

        // Who books that time from now on must not be told that it cannot be.
        if (Guid.TryParse(block.Id, out var key))
        {
            await callOff.EndAsync(key, cancellationToken);
        }

        return Ours.Say(turn.AwayWords().Unblocked, ("whose", turn.Whose(block.Therapist)), ("span", turn.Span(block.Span)));
    }

    /// <summary>Whose time is meant, and the words without the name; null when that had to be asked, or is not theirs to change.</summary>
    private static async Task<Meant?> WhoseAsync(StaffTurn turn, string said)
    {
        var mention = TherapistMention.In(said, turn.Clinic);
        var meant = mention.Therapists switch
        {
            [var named] => new Meant(named.Id, mention.Rest),
            [] when IsSaid(turn, said, words => words.EverybodyWords) => new Meant(null, said),
            [] when turn.Member.Therapist is { } own && (turn.Member.Role == StaffRole.Therapist || IsSaid(turn, said, words => words.MeWords)) => new Meant(own, said),
            _ => null,
        };
        if (meant is null)
        {
            var names = Ours.Join(", ", [.. turn.Clinic.Therapists.Select(therapist => (CardWords)Theirs.Name(therapist.FirstName))]);
            await turn.SayAsync(Ours.Say(turn.AwayWords().WhoseTime, ("names", names)));
            return null;
        }

        if (!IsFor(turn, meant.Therapist))
        {
            await turn.SayAsync(Ours.Say(turn.AwayWords().OthersNeedDesk));
            return null;
        }

        return meant;
    }

    private static bool IsFor(StaffTurn turn, TherapistId? therapist) => turn.Member.OnlyOf() is not { } own || own == therapist;

    private static bool IsSaid(StaffTurn turn, string said, Func<StaffAwayWording, IReadOnlyList<string>> words) =>
        turn.Content.Words.Values.Any(language => Fold.Holds(said, words(language.StaffAway)));

    private static async Task<Interval?> SpanAsync(StaffTurn turn, string said)
    {
        var reader = turn.Content.When;
        var wish = reader.Read(said, reader.LanguageOf(said), turn.Local(turn.Now).LocalDateTime);
        switch (SpanReading.Of(wish, turn.Now, turn.Clinic.Zone))
        {
            case SpanReading.Meant { Span: var span } when span.Duration <= Duration.FromDays(DaysAhead + 1):
                return span;
            case SpanReading.Meant:
                await turn.SayAsync(Ours.Say(turn.AwayWords().BlockTooLong, ("days", StaffSpeech.Number(DaysAhead))));
                return null;
            case SpanReading.NoEnd:
                await turn.SayAsync(Ours.Say(turn.AwayWords().BlockWhen));
                return null;
            case SpanReading.Over:
                await turn.SayAsync(Ours.Say(turn.AwayWords().BlockOver));
                return null;
            default:
                await turn.SayAsync(Ours.Say(turn.AwayWords().BlockUnclear));
                return null;
        }
    }

    /// <summary>Blocks of whoever is meant: in the hours that were said, else in the days ahead. Null when it had to be said why not.</summary>
    private async Task<List<DayBlock>?> BlocksAsync(StaffTurn turn, TherapistId? therapist, string said, CancellationToken cancellationToken)
    {
        var isAnyDay = string.IsNullOrWhiteSpace(said) || turn.Content.When.Read(said, turn.Language, turn.Local(turn.Now).LocalDateTime).IsNothing;
        var ahead = new Interval(turn.Now, turn.Clinic.Zone.AtStartOfDay(turn.Today().PlusDays(DaysAhead)).ToInstant());
        if ((isAnyDay ? ahead : await SpanAsync(turn, said)) is not { } span)
        {
            return null;
        }

        var answer = await plans.DaysAsync(turn, span, cancellationToken);
        if (answer is not DayAnswer<ImmutableArray<ClinicDay>>.Given { Value: var days })
        {
            await turn.SayAsync(turn.Refusal(answer));
            return null;
        }

        var blocks = therapist is null ? days.SelectMany(day => day.Blocks) : days.SelectMany(day => day.Therapists).Where(row => row.Therapist == therapist).SelectMany(row => row.Blocks);
        return [.. blocks.Where(block => block.Span.Start < span.End && block.Span.End > span.Start).GroupBy(block => block.Id).Select(Joined).OrderBy(block => block.Span.Start)];
    }

    /// <summary>A block of several days is cut at midnight by the calendar's days.</summary>
    private static DayBlock Joined(IEnumerable<DayBlock> parts)
    {
        var all = parts.ToList();
        return all[0] with { Span = new Interval(all.Min(part => part.Span.Start), all.Max(part => part.Span.End)) };
    }

    private static StaffCard Choices(StaffTurn turn, Guid id, List<DayBlock> blocks) => DayCards.Card(turn, "which-block", Ours.Say(turn.AwayWords().WhichBlock)) with
    {
        Body =
        [
            new CardChoiceInput
            {
                Id = Choice,
                Label = Ours.Say(turn.AwayWords().WhichBlock),
                Required = Ours.Say(turn.AwayWords().WhichBlock),
                IsOpen = true,
                Choices = [.. blocks.Select(block => new CardChoice(block.Id, Ours.Say(turn.AwayWords().BlockChoice, ("whose", turn.Whose(block.Therapist)), ("span", turn.Span(block.Span)))))],
            },
        ],
        Buttons = [new CardButton(PickBlock, id, Ours.Say(turn.AwayWords().UnblockButton)) { Style = CardButtonStyle.Positive }],
    };

    private sealed record Meant(TherapistId? Therapist, string Rest);
}
