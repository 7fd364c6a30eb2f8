using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;
using Microsoft.Bot.Schema;

namespace MassageBot.Bot.FrontDesk;

/// <summary>What came without words: a picture, a recording, a place, a sticker. One kind line each; the open question follows.</summary>
internal static class Unreadable
{
    private const string Place = "location";

    public static bool HasPicture(IMessageActivity activity) => Has(activity, "image/");

    public static Spoken Say(TurnFrame frame, IMessageActivity activity)
    {
        var words = frame.Words.Conversation;
        var said = HasPicture(activity) ? words.NoPictures
            : Has(activity, "audio/") || Has(activity, "video/") ? words.NoVoice
            : activity.Attachments?.Any(one => one.ContentType?.Contains(Place, StringComparison.OrdinalIgnoreCase) == true) == true ? words.NoPlaces
            : words.OnlyText;
        return frame.Record.Asking is null ? said.Say() : said.Say().WithoutQuestions();
    }

    private static bool Has(IMessageActivity activity, string kind) =>
        activity.Attachments?.Any(one => one.ContentType?.StartsWith(kind, StringComparison.OrdinalIgnoreCase) == true) == true;
}
