using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Anything that passes between a user, a channel and the bot (Bot Framework activity protocol 3.1).</summary>
public partial class Activity : IActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity,
    IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData != null;

    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray() ?? [];

    /// <summary>The channel's own payload as a type; the default when there is none.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        _ => ((JToken)ChannelData).ToObject<TypeT>(),
    };

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData == null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return instance != null;
        }
        catch (Exception shape) when (shape is Newtonsoft.Json.JsonException or ArgumentException or InvalidCastException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Where a reply to this activity has to go.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToAnswer(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity into the referenced conversation; <paramref name="isIncoming"/> when the user is its sender.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (reference.ActivityId == null)
        {
            return this;
        }

        if (isIncoming)
        {
            Id = reference.ActivityId;
        }
        else
        {
            ReplyToId = reference.ActivityId;
        }

        return this;
    }

    /// <summary>True when the activity came over a socket or pipe rather than HTTP.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A type matches exactly or as the family before a slash: "message" matches "message/rich".</summary>
    protected bool IsActivity(string activityType)
    {
        if (Type == null || !Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Type.Length == activityType.Length || Type[activityType.Length] == '/';
    }

    /// <summary>A copy whose lists may be changed without touching the original; the items in them are shared.</summary>
    internal Activity Copy()
    {
        var copy = (Activity)MemberwiseClone();
        copy._seldom = _seldom?.Copy();
        copy.Attachments = Attachments == null ? null : [.. Attachments];
        copy.Entities = Entities == null ? null : [.. Entities];
        return copy;
    }

    // Direct Line and web chat cannot thread a reply under a conversation update: clients would hide it.
    private string IdToAnswer() =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is ("directline" or "webchat") ? null : Id;
}
