namespace MassageBot.Core.MassageTypes;

/// <summary>One kind of massage, from <c>dialogs/massage-types/&lt;id&gt;.yaml</c>. Facts only: the words stand in the articles of <see cref="Knowledge"/>.</summary>
public sealed record MassageType
{
    /// <summary>Such as <c>deep_tissue</c>; the same as the service's where the clinic's menu has it.</summary>
    public required string Id { get; init; }

    public required MassageFamily Family { get; init; }

    /// <summary>Lengths in minutes that make sense for it, shortest first, whatever a clinic's menu offers.</summary>
    public required IReadOnlyList<int> SessionLengths { get; init; }

    public required IReadOnlyList<Aim> Suits { get; init; }

    /// <summary>What has to be looked at before this massage is booked. The safety screen decides; this only explains.</summary>
    public required IReadOnlyList<Caution> RuledOutBy { get; init; }

    /// <summary>Ids of techniques, such as <c>trigger_point</c>; each has an article of the same name in hyphens.</summary>
    public required IReadOnlyList<string> Techniques { get; init; }

    /// <summary>Id of the article that explains it.</summary>
    public required string Article { get; init; }
}

/// <summary>What a client may come for.</summary>
public enum Aim
{
    Unwind,
    Stress,
    Sleep,
    Treat,
    WholeBody,
    LocalPain,
    Stiffness,
    RangeOfMotion,
    Sport,
    OldInjury,
    Posture,
    Pregnancy,
    Swelling,
    Together,
}

/// <summary>What speaks against a massage for now, or for one kind of it.</summary>
public enum Caution
{
    Fever,
    ContagiousIllness,
    RecentInjury,
    RecentSurgery,
    BloodClot,
    BloodThinners,
    HeartDisease,
    CancerTreatment,
    NewNumbness,
    FirstTrimester,
    HeatSensitivity,
    SkinProblem,
    OilAllergy,
}

/// <summary>A way of working with the hands, and the kinds of massage that it is part of.</summary>
/// <param name="Id">Such as <c>trigger_point</c>.</param>
/// <param name="Family">The family of the first type that uses it.</param>
/// <param name="Article">Id of the article that explains it.</param>
/// <param name="Types">Ids of the massage types that use it.</param>
public sealed record Technique(string Id, MassageFamily Family, string Article, IReadOnlyList<string> Types)
{
    /// <summary>Looks a technique up in the types; null when none of them uses it.</summary>
    public static Technique? Find(IReadOnlyList<MassageType> types, string id)
    {
        var users = types.Where(type => type.Techniques.Contains(id)).ToList();
        return users.Count == 0 ? null : new Technique(id, users[0].Family, ArticleOf(id), [.. users.Select(type => type.Id)]);
    }

    /// <summary>The service of the clinic's menu that a client would book for it: the one of the same name, else the first of its types on the menu.</summary>
    public Service? OnMenu(Clinic clinic) =>
        clinic.FindService(new ServiceId(Id)) ?? Types.Select(type => clinic.FindService(new ServiceId(type))).FirstOrDefault(service => service is not null);

    /// <summary>The article of a technique, whether or not any type uses it.</summary>
    public static string ArticleOf(string id) => id.Replace('_', '-');
}
