namespace Microsoft.Bot.Schema;

/// <summary>
/// A message is made, copied and thrown away several times a turn, and leaves half of what an activity may carry unset. That half is an
/// object of its own, made when the first of it is set.
/// </summary>
public partial class Activity
{
    private void SetSeldom<T>(T value, Action<SeldomUsed, T> set)
    {
        if (value != null || _seldom != null)
        {
            set(_seldom ??= new SeldomUsed(), value);
        }
    }

    private sealed class SeldomUsed
    {
        public DateTimeOffset? Timestamp { get; set; }

        public DateTimeOffset? LocalTimestamp { get; set; }

        public string LocalTimezone { get; set; }

        public IList<ChannelAccount> MembersAdded { get; set; }

        public IList<ChannelAccount> MembersRemoved { get; set; }

        public IList<MessageReaction> ReactionsAdded { get; set; }

        public IList<MessageReaction> ReactionsRemoved { get; set; }

        public string TopicName { get; set; }

        public bool? HistoryDisclosed { get; set; }

        public string Summary { get; set; }

        public string Action { get; set; }

        public string Label { get; set; }

        public string ValueType { get; set; }

        public string Name { get; set; }

        public ConversationReference RelatesTo { get; set; }

        public string Code { get; set; }

        public DateTimeOffset? Expiration { get; set; }

        public string Importance { get; set; }

        public IList<string> ListenFor { get; set; }

        public IList<TextHighlight> TextHighlights { get; set; }

        public SemanticAction SemanticAction { get; set; }

        public string CallerId { get; set; }

        public SeldomUsed Copy() => (SeldomUsed)MemberwiseClone();
    }
}
