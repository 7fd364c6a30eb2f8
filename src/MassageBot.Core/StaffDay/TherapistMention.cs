using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffDay;

/// <summary>Whose day staff mean: "block 2-4 pm Mia". Pure.</summary>
/// <param name="Therapists">Who was named; several when two share a first name.</param>
/// <param name="Rest">The words without the name.</param>
public sealed record TherapistMention(IReadOnlyList<Therapist> Therapists, string Rest)
{
    public static TherapistMention In(string text, Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(clinic);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = clinic.Therapists.Where(therapist => words.Any(word => IsName(word, therapist))).ToList();
        var rest = words.Where(word => !named.Any(therapist => IsName(word, therapist)));
        return new TherapistMention(named, string.Join(' ', rest));
    }

    /// <summary>Possessives too: "Mia's".</summary>
    private static bool IsName(string word, Therapist therapist)
    {
        var (said, name) = (Fold.Text(word), Fold.Text(therapist.FirstName));
        return said == name || said == name + "s" || said == Fold.Text(therapist.Id.Value);
    }
}
