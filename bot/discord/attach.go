package discord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/textproto"
)

// An attachment names a file that comes with a message. Its ID is the file's place among those that come.
type attachment struct {
	ID          int    `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"` // read out in place of a picture
}

// A file is a picture that comes with a message. Its name is ours and needs no quoting.
type file struct {
	name string
	png  []byte
}

// withFiles is the body of a request that files come with. Without files it is its payload alone.
type withFiles struct {
	payload any
	files   []file
}

// body is the message as it is sent, with its files.
func (o outgoing) body() withFiles { return withFiles{o.ready(), o.files} }

// encodeBody writes the body of a request: JSON, or a form with JSON and files in it. form is its content type.
func encodeBody(body any) (form string, data []byte, err error) {
	const plainJSON = "application/json"
	with, ok := body.(withFiles)
	switch {
	case body == nil:
		return plainJSON, nil, nil
	case !ok:
		data, err = json.Marshal(body)
		return plainJSON, data, err
	case len(with.files) == 0:
		data, err = json.Marshal(with.payload)
		return plainJSON, data, err
	}
	return encodeForm(with)
}

func encodeForm(body withFiles) (form string, data []byte, err error) {
	payload, err := json.Marshal(body.payload)
	if err != nil {
		return "", nil, err
	}
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	err = writePart(w, `form-data; name="payload_json"`, "application/json", payload)
	for i, file := range body.files {
		if err == nil {
			err = writePart(w, fmt.Sprintf(`form-data; name="files[%d]"; filename="%s"`, i, file.name), "image/png", file.png)
		}
	}
	if err == nil {
		err = w.Close()
	}
	return w.FormDataContentType(), b.Bytes(), err
}

func writePart(w *multipart.Writer, disposition, kind string, data []byte) error {
	part, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}, "Content-Type": {kind}})
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	return err
}
