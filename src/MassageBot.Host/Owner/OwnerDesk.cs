using MassageBot.Core.Alerts;
using MassageBot.Core.Staff;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Content;
using MassageBot.Host.Notices;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Owner;

/// <summary>What the owner's page shows, and what it makes of a message that was not understood.</summary>
internal sealed class OwnerDesk(
    IAlerts alerts, IUnclearMessages unclear, IUnansweredQuestions questions, ContentSource content, CallOffDesk callOff, IMatters matters, TimeProvider time)
{
    private const int MostAlerts = 500;
    private const int MostUnclear = 100;

    /// <summary>So long a false alarm waits for the review of its rule.</summary>
    private static readonly Duration FalseAlarmsOf = Duration.FromDays(90);

    public async Task<string> PageAsync(string formToken, string? refusal, CancellationToken cancellationToken, CallOffPreview? preview = null)
    {
        var off = await callOff.NewsAsync(cancellationToken).ConfigureAwait(false);
        var open = await alerts.OpenAsync(MostAlerts, cancellationToken).ConfigureAwait(false);
        var kept = await unclear.OpenAsync(MostUnclear, cancellationToken).ConfigureAwait(false);
        var cases = await matters.SinceAsync<AlertCase>(Instant.FromDateTimeOffset(time.GetUtcNow()) - FalseAlarmsOf, cancellationToken).ConfigureAwait(false);
        return OwnerPage.Open(open, kept, field => FalseAlarmSection.Html(cases) + CalledOffSection.Html(off, preview, content.Current.Clinic, field), content.Current.Clinic.Zone, formToken, refusal);
    }

    /// <summary>Makes a phrase of the message; null when that is done (by whomever), else what to tell the owner.</summary>
    public async Task<string?> TakeAsync(long id, string label, CancellationToken cancellationToken)
    {
        if (!questions.Labels.Contains(label))
        {
            return "Choose what the message asks for.";
        }

        return await questions.TakeAsync(id, label, cancellationToken).ConfigureAwait(false) switch
        {
            { Answer: PhraseAnswer.StandsElsewhere, Holder: var holder } => $"This phrase stands in {holder}.yaml already: choose that, or drop it.",
            { Answer: PhraseAnswer.NotWritable } => "The folder dialogs/ cannot be written by the program. Add the phrase by hand, or use the verb review.",
            _ => null,
        };
    }
}
