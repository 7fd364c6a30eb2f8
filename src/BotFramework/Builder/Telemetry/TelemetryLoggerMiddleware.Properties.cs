using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public partial class TelemetryLoggerMiddleware
{
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var facts = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        AddPersonal(facts, TelemetryConstants.FromNameProperty, activity.From?.Name);
        AddPersonal(facts, TelemetryConstants.TextProperty, activity.Text);
        AddPersonal(facts, TelemetryConstants.SpeakProperty, activity.Speak);
        return With(additionalProperties, facts);
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var facts = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
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
        var facts = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        AddPersonal(facts, TelemetryConstants.TextProperty, activity.Text);
        return With(additionalProperties, facts);
    }

    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var facts = new Dictionary<string, string>
        {
            [TelemetryConstants.ChannelIdProperty] = activity.ChannelId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        return With(additionalProperties, facts);
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
