using System.Text.Json;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

/// <summary>What a message names, written as <c>key=value</c> pairs; days and times have their own tables beside the reader of dates.</summary>
public sealed class EntityTableTests
{
    [Theory]
    [InlineData("my traps are killing me", "area=upper_back need=pain")]
    [InlineData("lumbar pain, left side", "area=left:lower_back need=pain")]
    [InlineData("pain in my right si joint", "area=right:lower_back need=pain")]
    [InlineData("knots between my shoulder blades", "area=upper_back need=pain")]
    [InlineData("tight it band on the left", "area=left:it_band need=pain")]
    [InlineData("both hamstrings are sore", "area=both:hamstring need=pain")]
    [InlineData("tmj on the right side", "area=right:jaw")]
    [InlineData("rotator cuff, right", "area=right:shoulder")]
    [InlineData("my left forearm", "area=left:forearm")]
    [InlineData("upper back and the back of my neck", "area=upper_back area=neck")]
    [InlineData("the base of my skull", "area=neck")]
    [InlineData("ribs hurt on the left", "area=left:ribs need=pain")]
    [InlineData("my neck hurts right now", "area=neck need=pain")]
    [InlineData("i want a swedsh massage", "service=swedish technique=swedish")]
    [InlineData("deep tisue 90 mins", "service=deep_tissue technique=deep_tissue minutes=90")]
    [InlineData("hotstone massage pls", "service=hot_stone technique=hot_stone")]
    [InlineData("theraputic massage for an hour", "service=therapeutic minutes=60")]
    [InlineData("trigger pont work", "technique=trigger_point")]
    [InlineData("miofascial release", "technique=myofascial_release")]
    [InlineData("cupping or gua sha", "technique=cupping technique=gua_sha")]
    [InlineData("sports masage half an hour", "service=sports minutes=30")]
    [InlineData("an hour and a half of swedish", "service=swedish technique=swedish minutes=90")]
    [InlineData("ninety minutes", "minutes=90")]
    [InlineData("only a woman", "therapist=female hard")]
    [InlineData("a woman if possible", "therapist=female soft")]
    [InlineData("must be a woman", "therapist=female hard")]
    [InlineData("i'd prefer a man", "therapist=male soft")]
    [InlineData("no men please", "therapist=female hard")]
    [InlineData("i will only see Ana", "therapist=ana hard")]
    [InlineData("Ana if she's free", "therapist=ana soft")]
    [InlineData("with Sam please", "therapist=sam soft")]
    [InlineData("can i get Ana or someone else", "therapist=ana soft")]
    [InlineData("anyone is fine", "therapist=any")]
    [InlineData("light pressure please", "pressure=light")]
    [InlineData("not too hard", "pressure=light")]
    [InlineData("firm pressure on the calves", "area=calf pressure=firm")]
    [InlineData("my name is Dana Reyes", "name=Dana")]
    [InlineData("i'm Gil, 555-010-0133", "name=Gil phone=+15550100133")]
    [InlineData("it's under Priya", "name=Priya")]
    [InlineData("email me at dana.r@example.com", "email=dana.r@example.com")]
    [InlineData("call +1 555 010 0144", "phone=+15550100144")]
    [InlineData("my number is (555) 010-0144", "phone=+15550100144")]
    [InlineData("im here 555-010-0111", "phone=+15550100111")]
    public void English(string text, string named) => Named(text, Language.English).ShouldBe(named);

    [Theory]
    [InlineData("me duele la zona lumbar del lado izquierdo", "area=left:lower_back need=pain")]
    [InlineData("tengo nudos entre los omóplatos", "area=upper_back need=pain")]
    [InlineData("dolor en el trapecio derecho", "area=right:upper_back need=pain")]
    [InlineData("la articulación sacroilíaca izquierda", "area=left:lower_back")]
    [InlineData("me duelen las cervicales", "area=neck need=pain")]
    [InlineData("el glúteo y el ciático", "area=glutes need=pain")]
    [InlineData("me duelen ambas rodillas", "area=both:knee need=pain")]
    [InlineData("masaje descontracturante de una hora", "service=therapeutic minutes=60")]
    [InlineData("tejido profundo hora y media", "service=deep_tissue technique=deep_tissue minutes=90")]
    [InlineData("piedras calientes 75 minutos", "service=hot_stone technique=hot_stone minutes=75")]
    [InlineData("media hora nomás", "minutes=30")]
    [InlineData("solo con una mujer", "therapist=female hard")]
    [InlineData("una mujer si es posible", "therapist=female soft")]
    [InlineData("tiene que ser mujer", "therapist=female hard")]
    [InlineData("prefiero que sea mujer", "therapist=female soft")]
    [InlineData("que sea hombre, por favor", "therapist=male soft")]
    [InlineData("únicamente con Ana", "therapist=ana hard")]
    [InlineData("con Ana si puede", "therapist=ana soft")]
    [InlineData("me da igual quién", "therapist=any")]
    [InlineData("presión suave", "pressure=light")]
    [InlineData("que no sea muy fuerte", "pressure=light")]
    [InlineData("fuertecito por favor", "pressure=firm")]
    [InlineData("me llamo Lucía Pérez", "name=Lucía")]
    [InlineData("soy Marta, 555-010-0155", "name=Marta phone=+15550100155")]
    [InlineData("mi correo es marta@example.com", "email=marta@example.com")]
    [InlineData("mi teléfono es 555 010 0155", "phone=+15550100155")]
    public void Spanish(string text, string named) => Named(text, Language.Spanish).ShouldBe(named);

    [Theory]
    [InlineData("necesito un masaje for my lower back tomorrow", "area=lower_back")]
    [InlineData("me duele el neck and my left shoulder since monday", "area=neck area=left:shoulder need=pain")]
    [InlineData("i need a masaje relajante for saturday morning", "service=relaxation")]
    [InlineData("una hora de swedish on friday at 2", "service=swedish technique=swedish minutes=60")]
    [InlineData("quiero un massage de 90 minutes next friday", "minutes=90")]
    [InlineData("my espalda baja hurts, puedo ir tomorrow afternoon?", "area=lower_back need=pain")]
    [InlineData("prefiero a woman if possible, el viernes at 5", "therapist=female soft")]
    [InlineData("the therapist must be mujer", "therapist=female hard")]
    [InlineData("me llamo Dana, my number is 555-010-0144", "name=Dana phone=+15550100144")]
    [InlineData("necesito deep tissue pero not too hard", "service=deep_tissue technique=deep_tissue pressure=light")]
    [InlineData("my cuello is stiff, presión media", "area=neck pressure=medium need=pain")]
    [InlineData("it's my rodilla izquierda, i need an hour", "area=left:knee minutes=60")]
    [InlineData("me duele my lowwer back desde ayer", "area=lower_back need=pain")]
    [InlineData("masage relajante para mi wife", "service=relaxation other")]
    [InlineData("presión firme, on my traps and el cuello", "area=upper_back area=neck pressure=firm")]
    public void Both_languages_in_one_message(string text, string named)
    {
        Named(text, Language.English).ShouldBe(named);
        Named(text, Language.Spanish).ShouldBe(named);
    }

    private static string Named(string text, Language language)
    {
        var mentions = Reading.Mentions(text, language: language);
        return string.Join(' ', Parts(mentions).Where(part => part is not null));
    }

    private static IEnumerable<string?> Parts(Mentions mentions) =>
    [
        mentions.Service is { } service ? $"service={service.Value}" : null,
        .. mentions.Techniques.Select(technique => $"technique={technique}"),
        .. mentions.BodyAreas.Select(area => area.Side is null ? $"area={area.Id}" : $"area={area.Side}:{area.Id}"),
        mentions.Minutes is { } minutes ? $"minutes={minutes}" : null,
        mentions.Therapist is { } wish ? Whom(wish) : null,
        mentions.Pressure is { } pressure ? $"pressure={Word(pressure)}" : null,
        mentions.Need is { } need ? $"need={Word(need)}" : null,
        mentions.Name is { } name ? $"name={name}" : null,
        mentions.Phone is { } phone ? $"phone={phone}" : null,
        mentions.Email is { } email ? $"email={email}" : null,
        mentions.ForSomeoneElse ? "other" : null,
    ];

    private static string Whom(Core.Booking.TherapistWish wish)
    {
        var whom = wish.Named?.Value ?? (wish.Gender is { } gender ? Word(gender) : null);
        return whom is null ? "therapist=any" : $"therapist={whom} {(wish.Hard ? "hard" : "soft")}";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
