using MassageBot.Core.Wording;

namespace MassageBot.Host.Channels;

/// <summary>What a client hears when a turn failed: that it was our fault, and how to reach the front desk.</summary>
internal interface IApology
{
    string In(Language language);
}
