using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public partial class TelemetryLoggerMiddleware
{
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
        {
            return Nothing();
        }

        var facts = FactsOf(activity);
        facts[TelemetryConstants.FromIdProperty] = activity.From?.Id;
        facts[TelemetryConstants.LocaleProperty] = activity.Locale;
        facts[TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name;
        AddPersonal(facts, TelemetryConstants.FromNameProperty, activity.From?.Name);
        AddPersonal(facts, TelemetryConstants.TextProperty, activity.Text);
        AddPersonal(facts, TelemetryConstants.SpeakProperty, activity.Speak);
        AddTeams(facts, activity);
        return With(additionalProperties, facts);
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
        {
            return Nothing();
        }

        var facts = FactsOf(activity);
        facts[TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId;
        facts[TelemetryConstants.LocaleProperty] = activity.Locale;
        AddPersonal(facts, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
        AddPersonal(facts, TelemetryConstants.TextProperty, activity.Text);
        AddPersonal(facts, TelemetryConstants.SpeakProperty, activity.Speak);
        if (activity.Attachments is { Count: > 0 })
        {
            AddPersonal(facts, TelemetryConstants.AttachmentsProperty, JsonConvert.SerializeObject(activity.Attachments));
        }

        return With(additionalProperties, facts);
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
        {
            return Nothing();
        }

        var facts = FactsOf(activity);
        facts[TelemetryConstants.LocaleProperty] = activity.Locale;
        AddPersonal(facts, TelemetryConstants.TextProperty, activity.Text);
        return With(additionalProperties, facts);
    }

    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity,
        Dictionary<string, string> additionalProperties = null) =>
        activity == null ? Nothing() : With(additionalProperties, FactsOf(activity));

    private static Task<Dictionary<string, string>> Nothing() => Task.FromResult(new Dictionary<string, string>());

    /// <summary>What every event tells: ids and kinds.</summary>
    private static Dictionary<string, string> FactsOf(IActivity activity) => new()
    {
        [TelemetryConstants.ActivityIdProperty] = activity.Id,
        [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
        [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
        [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
    };

    private static void AddTeams(Dictionary<string, string> facts, Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return;
        }

        var place = activity.GetChannelData<TeamsChannelData>();
        facts["TeamsTenantId"] = place?.Tenant?.Id;
        facts["TeamsUserAadObjectId"] = activity.From?.AadObjectId;
        if (place?.Team != null)
        {
            facts["TeamsTeamInfo"] = JsonConvert.SerializeObject(place.Team);
        }
    }

    private static Task<Dictionary<string, string>> With(Dictionary<string, string> additional, Dictionary<string, string> facts)
    {
        foreach (var (name, value) in additional ?? [])
        {
            facts[name] = value;
        }

        return Task.FromResult(facts);
    }

    private void AddPersonal(Dictionary<string, string> facts, string name, string value)
    {
        if (LogPersonalInformation && !string.IsNullOrWhiteSpace(value))
        {
            facts[name] = value;
        }
    }
}
