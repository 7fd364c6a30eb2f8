namespace MassageBot.Core.Booking.When;

/// <summary>What is said without a day or a time of its own: "asap", "whenever", "anything later?".</summary>
internal static class OpenWish
{
    public static WhenWish Take(WhenSentence sentence, WhenWish wish)
    {
        wish = sentence.Any(WhenSign.Asap) ? wish with { Asap = true } : wish;
        if (wish.HasDay || wish.HasTime || wish.Past || wish.Invalid || wish.Ask || wish.Every is not null)
        {
            return wish;
        }

        if (sentence.Any(WhenSign.AnyTime) || AnyDay(sentence))
        {
            return wish with { Any = true };
        }

        return sentence.Any(WhenSign.Later) ? wish with { Toward = WhenDirection.Later }
            : sentence.Any(WhenSign.Earlier) ? wish with { Toward = WhenDirection.Earlier }
            : wish;
    }

    private static bool AnyDay(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Follows(at, WhenSign.Any, WhenSign.Day))
            {
                return true;
            }
        }

        return false;
    }
}
