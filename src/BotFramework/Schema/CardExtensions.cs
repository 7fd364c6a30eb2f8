namespace Microsoft.Bot.Schema;

public static class CardExtensions
{
    public static Attachment ToAttachment(this HeroCard card) => new() { Content = card, ContentType = HeroCard.ContentType };

    public static Attachment ToAttachment(this ThumbnailCard card) => new() { Content = card, ContentType = ThumbnailCard.ContentType };

    public static Attachment ToAttachment(this SigninCard card) => new() { Content = card, ContentType = SigninCard.ContentType };
}
