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

    public IResult Result(Refusal refusal) => refusal switch
    {
        Refusal.SlotTaken => WithAlternatives(Problems.SlotTaken, refusal),
        Refusal.HoldExpired => WithAlternatives(Problems.HoldExpired, refusal),
        Refusal.LeadTime => WithAlternatives(Problems.LeadTime, refusal),
        Refusal.OutsidePolicy outside => WithAlternatives(Problems.OutsidePolicy(outside.Why), refusal),
        Refusal.Invalid invalid => Problems.Result(Problems.Invalid(invalid.Why)),
        Refusal.NotFound missing => Problems.Result(Problems.NotFound(missing.What)),
        Refusal.VersionMismatch => Problems.Result(Problems.VersionMismatch),
        Refusal.IdempotencyMismatch => Problems.Result(Problems.IdempotencyMismatch),
        Refusal.WrongStatus wrong => Problems.Result(Problems.WrongStatus(wrong.Status)),
        _ => throw new InvalidOperationException($"No problem is written for {refusal.GetType().Name}."),
    };

    private IResult WithAlternatives(Problem problem, Refusal refusal)
    {
        var offered = catalogue.Current;
        IReadOnlyList<Slot> near = refusal.Wanted is { } wanted ? search.Around(wanted, refusal.Holder, Alternatives) : [];
        return Problems.Result(problem with { Alternatives = [.. near.Select(slot => OfferWriter.Write(slot, offered, offered.Zone))] });
    }
}
