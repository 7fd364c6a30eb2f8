using System.Globalization;

namespace MassageBot.Host.Owner;

/// <summary>The part of the owner's page where staff note what a client said by telephone about being texted.</summary>
internal static class TextsSection
{
    public const string NumberField = "number";

    /// <summary>Holds <see cref="Stop"/>, <see cref="NoOffers"/> or <see cref="Start"/>.</summary>
    public const string WishField = "wish";

    /// <summary>Holds the name of whoever notes it.</summary>
    public const string WhoField = "noted-by";

    public const string Stop = "stop";
    public const string NoOffers = "no-offers";
    public const string Start = "start";

    public static string Html(string field) => string.Create(CultureInfo.InvariantCulture, $"""
        <section><h2>Texts</h2><p>A client told you by telephone, or in person, whether they want texts. It counts at once.</p>
        <form method="post" action="/owner/texts">{field}
        <p><label for="texts-number">Number</label><br><input id="texts-number" name="{NumberField}" type="tel" required></p>
        <p><label for="texts-wish">They want</label><br><select id="texts-wish" name="{WishField}" required>
        <option value="{Stop}">no texts</option><option value="{NoOffers}">no offers; texts about visits stay</option><option value="{Start}">texts about visits again</option></select></p>
        <p><label for="texts-who">Your name</label><br><input id="texts-who" name="{WhoField}" maxlength="60" required></p>
        <button>Note it</button></form></section>
        """);
}
