using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class Activity : IExtensible
{
    private JObject _properties;
    private SeldomUsed _seldom;

    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(
        string type = null,
        string id = null,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = null,
        string channelId = null,
        ChannelAccount from = null,
        ConversationAccount conversation = null,
        ChannelAccount recipient = null,
        string textFormat = null,
        string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null,
        string topicName = null,
        bool? historyDisclosed = default,
        string locale = null,
        string text = null,
        string speak = null,
        string inputHint = null,
        string summary = null,
        SuggestedActions suggestedActions = null,
        IList<Attachment> attachments = null,
        IList<Entity> entities = null,
        object channelData = null,
        string action = null,
        string replyToId = null,
        string label = null,
        string valueType = null,
        object value = null,
        string name = null,
        ConversationReference relatesTo = null,
        string code = null,
        DateTimeOffset? expiration = default,
        string importance = null,
        string deliveryMode = null,
        IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null,
        string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("timestamp")]
    public DateTimeOffset? Timestamp
    {
        get => _seldom?.Timestamp;
        set => SetSeldom(value, static (seldom, value) => seldom.Timestamp = value);
    }

    [JsonProperty("localTimestamp")]
    public DateTimeOffset? LocalTimestamp
    {
        get => _seldom?.LocalTimestamp;
        set => SetSeldom(value, static (seldom, value) => seldom.LocalTimestamp = value);
    }

    [JsonProperty("localTimezone")]
    public string LocalTimezone
    {
        get => _seldom?.LocalTimezone;
        set => SetSeldom(value, static (seldom, value) => seldom.LocalTimezone = value);
    }

    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("from")]
    public ChannelAccount From { get; set; }

    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty("recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonProperty("textFormat")]
    public string TextFormat { get; set; }

    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty("membersAdded")]
    public IList<ChannelAccount> MembersAdded
    {
        get => _seldom?.MembersAdded;
        set => SetSeldom(value, static (seldom, value) => seldom.MembersAdded = value);
    }

    [JsonProperty("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved
    {
        get => _seldom?.MembersRemoved;
        set => SetSeldom(value, static (seldom, value) => seldom.MembersRemoved = value);
    }

    [JsonProperty("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded
    {
        get => _seldom?.ReactionsAdded;
        set => SetSeldom(value, static (seldom, value) => seldom.ReactionsAdded = value);
    }

    [JsonProperty("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved
    {
        get => _seldom?.ReactionsRemoved;
        set => SetSeldom(value, static (seldom, value) => seldom.ReactionsRemoved = value);
    }

    [JsonProperty("topicName")]
    public string TopicName
    {
        get => _seldom?.TopicName;
        set => SetSeldom(value, static (seldom, value) => seldom.TopicName = value);
    }

    [JsonProperty("historyDisclosed")]
    public bool? HistoryDisclosed
    {
        get => _seldom?.HistoryDisclosed;
        set => SetSeldom(value, static (seldom, value) => seldom.HistoryDisclosed = value);
    }

    [JsonProperty("locale")]
    public string Locale { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("speak")]
    public string Speak { get; set; }

    [JsonProperty("inputHint")]
    public string InputHint { get; set; }

    [JsonProperty("summary")]
    public string Summary
    {
        get => _seldom?.Summary;
        set => SetSeldom(value, static (seldom, value) => seldom.Summary = value);
    }

    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty("attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty("entities")]
    public IList<Entity> Entities { get; set; }

    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    [JsonProperty("action")]
    public string Action
    {
        get => _seldom?.Action;
        set => SetSeldom(value, static (seldom, value) => seldom.Action = value);
    }

    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty("label")]
    public string Label
    {
        get => _seldom?.Label;
        set => SetSeldom(value, static (seldom, value) => seldom.Label = value);
    }

    [JsonProperty("valueType")]
    public string ValueType
    {
        get => _seldom?.ValueType;
        set => SetSeldom(value, static (seldom, value) => seldom.ValueType = value);
    }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("name")]
    public string Name
    {
        get => _seldom?.Name;
        set => SetSeldom(value, static (seldom, value) => seldom.Name = value);
    }

    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo
    {
        get => _seldom?.RelatesTo;
        set => SetSeldom(value, static (seldom, value) => seldom.RelatesTo = value);
    }

    [JsonProperty("code")]
    public string Code
    {
        get => _seldom?.Code;
        set => SetSeldom(value, static (seldom, value) => seldom.Code = value);
    }

    [JsonProperty("expiration")]
    public DateTimeOffset? Expiration
    {
        get => _seldom?.Expiration;
        set => SetSeldom(value, static (seldom, value) => seldom.Expiration = value);
    }

    [JsonProperty("importance")]
    public string Importance
    {
        get => _seldom?.Importance;
        set => SetSeldom(value, static (seldom, value) => seldom.Importance = value);
    }

    [JsonProperty("deliveryMode")]
    public string DeliveryMode { get; set; }

    [JsonProperty("listenFor")]
    public IList<string> ListenFor
    {
        get => _seldom?.ListenFor;
        set => SetSeldom(value, static (seldom, value) => seldom.ListenFor = value);
    }

    [JsonProperty("textHighlights")]
    public IList<TextHighlight> TextHighlights
    {
        get => _seldom?.TextHighlights;
        set => SetSeldom(value, static (seldom, value) => seldom.TextHighlights = value);
    }

    [JsonProperty("semanticAction")]
    public SemanticAction SemanticAction
    {
        get => _seldom?.SemanticAction;
        set => SetSeldom(value, static (seldom, value) => seldom.SemanticAction = value);
    }

    [JsonProperty("callerId")]
    public string CallerId
    {
        get => _seldom?.CallerId;
        set => SetSeldom(value, static (seldom, value) => seldom.CallerId = value);
    }

    /// <summary>What the sender put here that this type does not name; kept, and written back.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    bool IExtensible.IsExtended => _properties is { Count: > 0 };
}
