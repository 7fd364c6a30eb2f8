namespace MassageBot.Trials.History;

/// <summary>A message that a client wanted to send, with all that came of its attempts.</summary>
internal sealed class SentMessage(int order, string clientActivityId, string text, Expected expected)
{
    private readonly List<string> _receipts = [];

    /// <summary>Place among the messages of its conversation.</summary>
    public int Order { get; } = order;

    public string ClientActivityId { get; } = clientActivityId;

    public string Text { get; } = text;

    public Expected Expected { get; } = expected;

    /// <summary>Ids that the host has given for it: one for each attempt that was acknowledged.</summary>
    public IReadOnlyList<string> Receipts => _receipts;

    public string? Id => _receipts.Count == 0 ? null : _receipts[0];

    /// <summary>Attempts that were told no: nothing of them needs to be kept.</summary>
    public int Refused { get; private set; }

    /// <summary>Attempts without an answer: the message may be in or not.</summary>
    public int Ambiguous { get; private set; }

    /// <summary>True when the client waited for the answer and did not hear it in time.</summary>
    public bool Unheard { get; private set; }

    public void Acknowledge(string id) => _receipts.Add(id);

    public void Refuse() => Refused++;

    public void Doubt() => Ambiguous++;

    public void GiveUpHearing() => Unheard = true;
}
