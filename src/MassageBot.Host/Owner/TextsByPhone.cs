using MassageBot.Core.Content;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Host.Privacy;
using NodaTime;

namespace MassageBot.Host.Owner;

/// <summary>Notes what a client told a person about being texted: the same record as a STOP by text.</summary>
internal sealed class TextsByPhone(Texts texts, IContentSource content, TimeProvider time)
{
    private const string Channel = "phone";

    /// <summary>In place of a wording: nobody read any to the client.</summary>
    private const string Spoken = "told-to-staff";

    private const int LongestName = 60;

    /// <summary>Notes it; null when that is done, else what is wrong with what was given.</summary>
    /// <param name="number">As it was typed.</param>
    /// <param name="wish">One of <see cref="TextsSection"/>'s.</param>
    /// <param name="who">Whoever notes it.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<string?> NoteAsync(string number, string wish, string who, CancellationToken cancellationToken)
    {
        if (WrittenPhone.E164(number, content.Current.Clinic.Country) is not { } e164)
        {
            return "That is no whole telephone number. Write it with its area code.";
        }

        if (who.Trim() is not { Length: > 0 and <= LongestName } name)
        {
            return "Write your name beside it.";
        }

        (ConsentKind Kind, bool Given)[] said = wish switch
        {
            TextsSection.Stop => [(ConsentKind.Texts, false), (ConsentKind.Marketing, false)],
            TextsSection.NoOffers => [(ConsentKind.Marketing, false)],
            TextsSection.Start => [(ConsentKind.Texts, true)],
            _ => [],
        };
        foreach (var (kind, given) in said)
        {
            await texts.NoteAsync(e164, Record(kind, given, name), cancellationToken).ConfigureAwait(false);
        }

        return said.Length == 0 ? "Choose what they want." : null;
    }

    private ConsentRecord Record(ConsentKind kind, bool given, string who) => new()
    {
        Kind = kind,
        Given = given,
        Wording = Spoken,
        Channel = Channel,
        At = Instant.FromDateTimeOffset(time.GetUtcNow()),
        NotedBy = who,
    };
}
