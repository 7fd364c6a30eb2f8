using MassageBot.Core.Wording;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Tests.Content;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Tests.Channels.Sms.Peers;

/// <summary>Twilio's own counter agrees that no page of anything that the bot may say costs more than two segments.</summary>
public sealed class SegmentsTests
{
    [SmsPeersFact]
    public async Task Every_page_of_every_sentence_takes_at_most_two_segments_of_plain_letters()
    {
        var pages = (
            from language in new[] { Language.English, Language.Spanish }
            from sentence in SpokenWords.Of(ShippedContent.Content, language)
            from page in SmsText.Of(new Activity { Text = sentence.Value })
            select (sentence.Key, Page: page)).ToList();

        var counted = await SmsPeers.AskAsync("count", pages.Select(page => (object)page.Page));

        pages.Count.ShouldBeGreaterThan(1000);
        pages.Zip(counted)
            .Where(pair => (string)pair.Second["encoding"]! != "GSM-7" || (int)pair.Second["segments"]! > 2)
            .Select(pair => $"{pair.First.Key}: {pair.Second}")
            .ShouldBeEmpty();
    }
}
