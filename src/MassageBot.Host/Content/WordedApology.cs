using MassageBot.Core.Content;
using MassageBot.Core.Wording;
using MassageBot.Host.Channels;

namespace MassageBot.Host.Content;

/// <summary>The apology in the clinic's own words.</summary>
internal sealed class WordedApology(IContentSource content) : IApology
{
    public string In(Language language) => content.Current.For(language).Conversation.Apology.Text;
}
