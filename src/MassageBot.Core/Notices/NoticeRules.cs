namespace MassageBot.Core.Notices;

/// <summary>What is known of who would be texted.</summary>
public sealed record NoticedClient
{
    /// <summary>Allowed texts about their visits when they booked, or by text; null when never asked.</summary>
    public bool? AllowsTexts { get; init; }

    /// <summary>Allowed offers.</summary>
    public bool AllowsOffers { get; init; }

    /// <summary>The number wants none, whatever was said before.</summary>
    public bool RefusesTexts { get; init; }

    /// <summary>Texts to the number do not arrive.</summary>
    public bool Unreachable { get; init; }

    /// <summary>A complaint, a report about a colleague, a crisis or a bad reaction of late.</summary>
    public bool IsToBeSpared { get; init; }

    /// <summary>Has another visit ahead.</summary>
    public bool ComesAgain { get; init; }

    /// <summary>Has had a text of that kind of late.</summary>
    public bool HadItOfLate { get; init; }
}

/// <summary>Whether a text may be begun. Pure.</summary>
public static class NoticeRules
{
    /// <summary>A code of why not; null when it may.</summary>
    public static string? Withheld(NoticeKind kind, NoticedClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client switch
        {
            { RefusesTexts: true } => "refused",
            { AllowsTexts: not true } => "not-allowed",
            { AllowsOffers: false } when kind.IsOffer() => "offers-not-allowed",
            { Unreachable: true } => "unreachable",
            { IsToBeSpared: true } when kind.IsForTheContent() => "spared",
            { ComesAgain: true } when kind == NoticeKind.Rebook => "comes-again",
            { HadItOfLate: true } when kind.IsOffer() => "had-it",
            _ => null,
        };
    }
}
