using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Scheduling.Http;

/// <summary>Tells a caller why not, with free slots nearby where the slot was the trouble.</summary>
internal sealed class Refusals(SlotSearch search, CatalogueStore catalogue)
{
    private const int Alternatives = 3;

    /// <summary>What was asked for, or why not.</summary>
    public Task<IResult> AnswerAsync<T>(Answer<T> answer, Func<T, IResult> given, CancellationToken cancellationToken)
        where T : class =>
        answer.Match(value => Task.FromResult(given(value)), refusal => ResultAsync(refusal, cancellationToken));

    public Task<IResult> ResultAsync(Refusal refusal, CancellationToken cancellationToken) => refusal switch
    {
        Refusal.SlotTaken => WithAlternativesAsync(Problems.SlotTaken, refusal, cancellationToken),
        Refusal.HoldExpired => WithAlternativesAsync(Problems.HoldExpired, refusal, cancellationToken),
        Refusal.LeadTime => WithAlternativesAsync(Problems.LeadTime, refusal, cancellationToken),
        Refusal.OutsidePolicy outside => WithAlternativesAsync(Problems.OutsidePolicy(outside.Why), refusal, cancellationToken),
        _ => Task.FromResult(Plain(refusal)),
    };

    private static IResult Plain(Refusal refusal) => refusal switch
    {
        Refusal.Invalid invalid => Problems.Result(Problems.Invalid(invalid.Why)),
        Refusal.NotFound missing => Problems.Result(Problems.NotFound(missing.What)),
        Refusal.VersionMismatch => Problems.Result(Problems.VersionMismatch),
        Refusal.ConditionMissing => Problems.Result(Problems.ConditionMissing),
        Refusal.TooEarly => Problems.Result(Problems.TooEarly),
        Refusal.TooLarge => Problems.Result(Problems.TooLarge),
        Refusal.IdempotencyMismatch => Problems.Result(Problems.IdempotencyMismatch),
        Refusal.WrongStatus wrong => Problems.Result(Problems.WrongStatus(wrong.Status)),
        _ => throw new InvalidOperationException($"No problem is written for {refusal.GetType().Name}."),
    };

    private async Task<IResult> WithAlternativesAsync(Problem problem, Refusal refusal, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Slot> near = refusal.Wanted is { } wanted
            ? await search.AroundAsync(wanted, refusal.Holder, Alternatives, cancellationToken).ConfigureAwait(false)
            : [];
        return Problems.Result(problem with { Alternatives = [.. near.Select(slot => OfferWriter.Write(slot, offered, offered.Zone))] });
    }
}
