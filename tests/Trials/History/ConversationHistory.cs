namespace MassageBot.Trials.History;

/// <summary>Everything that the clients of one conversation sent, were told and heard. Only the checker reads it, when all is quiet.</summary>
internal sealed class ConversationHistory(string conversation, string token)
{
    private readonly Lock _gate = new();
    private readonly List<SentMessage> _sent = [];
    private readonly List<Hearing> _hearings = [];

    public string Conversation { get; } = conversation;

    /// <summary>Opens the conversation, on any host.</summary>
    public string Token { get; set; } = token;

    /// <summary>False when messages were sent at once, so that the client knows no order among them.</summary>
    public bool IsSequential { get; init; } = true;

    public IReadOnlyList<SentMessage> Sent => _sent;

    public IReadOnlyList<Hearing> Hearings => _hearings;

    /// <param name="text">What is said.</param>
    /// <param name="expected">What its answer has to be.</param>
    /// <param name="clientActivityId">The client's own id of it; null makes one.</param>
    public SentMessage Say(string text, Expected expected, string? clientActivityId = null)
    {
        lock (_gate)
        {
            var message = new SentMessage(_sent.Count, clientActivityId ?? Guid.NewGuid().ToString("N"), text, expected);
            _sent.Add(message);
            return message;
        }
    }

    public Hearing Connect(string? after)
    {
        lock (_gate)
        {
            var hearing = new Hearing(after);
            _hearings.Add(hearing);
            return hearing;
        }
    }
}
