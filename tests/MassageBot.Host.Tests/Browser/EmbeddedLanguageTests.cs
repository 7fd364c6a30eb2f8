namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class EmbeddedLanguageTests(BrowsedClinic clinic)
{
    [BrowserFact]
    public async Task The_button_speaks_the_language_of_the_page_unless_its_script_names_another()
    {
        var spanish = await clinic.VisitSiteAsync(new() { Language = "es-MX" });
        var named = await clinic.VisitSiteAsync(new() { Language = "es", Attributes = "data-language=\"en\"" });

        (await spanish.Launcher.InnerTextAsync()).ShouldBe("Escríbanos");
        (await named.Launcher.InnerTextAsync()).ShouldBe("Chat with us");
    }

    [BrowserFact]
    public async Task Another_language_goes_on_in_the_same_conversation_and_stays_after_a_reload()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        await visitor.SayAsync("book 60 min swedish tomorrow at 4");
        await visitor.HearAsync("safety question");
        await visitor.SendBox.FillAsync("ninguna");

        await visitor.Find("a.language").ClickAsync();

        await visitor.HearAsync("Seguimos en español");
        (await visitor.SendBox.InputValueAsync()).ShouldBe("ninguna");
        (await visitor.Launcher.InnerTextAsync()).ShouldBe("Cerrar el chat");
        await visitor.Page.ReloadAsync();
        await visitor.HearAsync("safety question");
        await visitor.HearAsync("Seguimos en español");
        (await visitor.Find("html").GetAttributeAsync("lang")).ShouldBe("es");
        visitor.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_page_follows_a_visitor_who_goes_on_in_another_language()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.SayAsync("en español por favor");

        await visitor.Page.GetByText("Está hablando con un asistente automático").WaitForAsync();
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("es");
        (await visitor.SendBox.GetAttributeAsync("placeholder")).ShouldBe("Escriba su mensaje");
    }
}
