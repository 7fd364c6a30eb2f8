using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Visits;

/// <summary>What the clinic's policy makes of cancelling or moving a visit now. Pure.</summary>
public abstract record ChangeTerms
{
    private ChangeTerms()
    {
    }

    public sealed record Free : ChangeTerms;

    /// <summary>It would cost, and does not because the client is ill.</summary>
    public sealed record Waived : ChangeTerms;

    /// <summary>A part of the price is due, unless the client is ill where <paramref name="IllnessIsWaived"/>.</summary>
    /// <param name="Percent">1 to 100.</param>
    /// <param name="Amount">As the clinic writes prices.</param>
    /// <param name="NoticeHours">The notice that is over.</param>
    /// <param name="IllnessIsWaived">Whoever is ill pays nothing.</param>
    public sealed record Fee(int Percent, string Amount, int NoticeHours, bool IllnessIsWaived) : ChangeTerms;

    /// <summary>The notice is over and what follows is only known in the policy's own words.</summary>
    public sealed record InWords : ChangeTerms;

    public static ChangeTerms Of(Visit visit, Clinic clinic, Instant now, bool ill)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(clinic);
        var policy = clinic.Policy;
        if (visit.Start - now >= policy.CancellationNotice || policy.LateFeePercent == 0)
        {
            return new Free();
        }

        if (ill && policy.IllnessIsWaived)
        {
            return new Waived();
        }

        var price = clinic.FindService(visit.Service)?.Lengths.FirstOrDefault(length => length.Minutes == visit.Minutes)?.Price;
        return policy.LateFeePercent is { } percent && price is not null && MoneyShare.Of(price, percent) is { } amount
            ? new Fee(percent, amount, (int)policy.CancellationNotice.TotalHours, policy.IllnessIsWaived)
            : new InWords();
    }
}
