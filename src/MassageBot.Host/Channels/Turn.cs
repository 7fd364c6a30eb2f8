using MassageBot.Host.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Channels;

/// <summary>What one run of the bot has said so far.</summary>
internal sealed class Turn(Activity inbound, TurnStorage storage)
{
    public Activity Inbound { get; } = inbound;

    public TurnStorage Storage { get; } = storage;

    public List<OutgoingActivity> Replies { get; } = [];

    /// <summary>The language of the last reply, to apologise in.</summary>
    public string? Locale { get; set; }

    public InvokeResponse? InvokeResponse { get; set; }
}
